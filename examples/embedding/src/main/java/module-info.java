/** A product of its own that reads {@code io.securetoken} as a named module. */
module io.securetoken.examples.embedding {
    requires io.securetoken;

    exports io.securetoken.examples.embedding;
}
