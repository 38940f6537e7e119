package com.example.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** The laws find what is wrong, and print the smallest Mac on which it shows. */
class ByAnyAdministratorTest {

    /** Not among the tests of this project: they fail. */
    static class Wrong extends OnboardingLaws {

        Wrong() {
            super(new ByAnyAdministrator());
        }
    }

    @Test
    void the_laws_find_the_administrator_without_a_token() {
        List<String> failures = failures();

        assertThat(failures).hasSize(2).allSatisfy(failure -> assertThat(failure)
                .startsWith("expected `newcomer` to hold a usable token, but its token is none\n")
                .contains("[macos CREATE-09, ")
                .doesNotContain("\"tokenDisabledTag\": true")
                .endsWith("""
                          "events": [
                            { "type": "create-account", "account": "newcomer", "by": "alice", "role": "standard", "method": "sysadminctl" }
                          ]
                        }"""));
    }

    private static List<String> failures() {
        LauncherDiscoveryRequest laws = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(Wrong.class))
                .build();
        SummaryGeneratingListener heard = new SummaryGeneratingListener();
        LauncherFactory.create().execute(laws, heard);
        return heard.getSummary().getFailures().stream()
                .map(failure -> String.valueOf(failure.getException().getMessage()))
                .toList();
    }
}
