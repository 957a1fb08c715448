package dev.understudy.world;

/** A logstore: its number of shards, and how many days it keeps logs (3650: for ever). */
public record WorldLogstore(String name, int shards, int ttl) {}
