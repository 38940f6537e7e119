package io.securetoken.examples.embedding;

/** Stands in for a product that embeds the library, until one is written. */
public final class Inventory {

    private Inventory() {}
}
