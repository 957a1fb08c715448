package dev.understudy.world;

/** Where the trail of an account goes: a logstore of one of its projects, which is named as in the world. */
public record WorldTrail(String project, String logstore) {}
