package io.securetoken.testkit;

import io.securetoken.catalog.Macos;

/** The platform's book keeps every law. */
class MacosLaws extends PlatformLaws {

    MacosLaws() {
        super(Macos.rules());
    }
}
