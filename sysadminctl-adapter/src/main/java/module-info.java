/** Runs sysadminctl and its companions on a real Mac, and reads what they say. */
module io.securetoken.sysadminctl {
    requires transitive io.securetoken;
    requires com.dd.plist;
    requires com.google.common;
    requires java.xml;
    requires static com.google.errorprone.annotations;
    requires static java.compiler;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports io.securetoken.sysadminctl;
}
