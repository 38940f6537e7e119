/** A product that is linked into an image of its own. */
module com.example.product {
    requires io.securetoken;

    exports com.example;
}
