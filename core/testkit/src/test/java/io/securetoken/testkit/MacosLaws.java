package io.securetoken.testkit;

import io.securetoken.catalog.Macos;
import io.securetoken.rules.RuleSet;

/** The platform's book keeps every law. */
class MacosLaws extends PlatformLaws {

    @Override
    protected RuleSet book() {
        return Macos.rules();
    }
}
