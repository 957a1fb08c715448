package dev.understudy.ram;

/** How sure we are of something we hold: printed by the cloud, inferred from what it says elsewhere, or given by a world. */
public enum Provenance {
    DOCUMENTED,
    INFERRED,
    GIVEN
}
