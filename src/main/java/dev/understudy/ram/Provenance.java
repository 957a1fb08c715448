package dev.understudy.ram;

/** How sure we are of something we hold: printed by the cloud, or inferred from what it says elsewhere. */
public enum Provenance {
    DOCUMENTED,
    INFERRED
}
