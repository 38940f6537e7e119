package io.securetoken.testkit;

import io.securetoken.catalog.FactorialIt;
import io.securetoken.rules.RuleSet;

/** The vendor's book keeps the laws of every book. */
class FactorialItLaws extends BookLaws {

    @Override
    protected RuleSet book() {
        return FactorialIt.rules();
    }
}
