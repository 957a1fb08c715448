package dev.understudy.world;

/** A SAML provider of a world; {@code metadata} is the provider's XML document. */
public record WorldSamlProvider(String name, String metadata, String description) {}
