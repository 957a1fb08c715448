package dev.understudy.world;

/** A custom policy of an account. */
public record WorldPolicy(String name, WorldDocument document) {}
