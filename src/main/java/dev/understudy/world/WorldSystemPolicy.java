package dev.understudy.world;

import java.time.LocalDate;

/** A system policy as this world has it, in place of the one that is known here or beside those. */
public record WorldSystemPolicy(String name, int version, LocalDate date, WorldDocument document) {}
