/** Which accounts of a Mac hold a secure token, which will, and why. */
module io.securetoken {
    requires com.google.common;
    requires static com.google.errorprone.annotations;
    requires static java.compiler;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports io.securetoken.action;
    exports io.securetoken.analyze;
    exports io.securetoken.catalog;
    exports io.securetoken.observe;
    exports io.securetoken.plan;
    exports io.securetoken.predict;
    exports io.securetoken.rules;
    exports io.securetoken.simulate;
    exports io.securetoken.state;
    exports io.securetoken.wire;
}
