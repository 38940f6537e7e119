package io.securetoken.testkit;

import io.securetoken.catalog.Macos;
import io.securetoken.rules.RuleSet;

/** The platform's book keeps every law, but for the rows that are reported. */
class MacosLaws extends PlatformLaws {

    @Override
    protected RuleSet book() {
        return Macos.rules();
    }

    @Override
    protected boolean isExempt(Law law, Question question) {
        return Reported.covers(law, question) || super.isExempt(law, question);
    }
}
