package io.securetoken.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;

/** A property that is meant to fail, run as a user of the library runs it. */
final class Ran {

    private Ran() {}

    /** Returns what the failure says; fails if the property does not fail. */
    static String failureOf(Class<?> type, String property, Class<?> parameter) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectMethod(type, property, parameter.getName()))
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .build();
        SummaryGeneratingListener heard = new SummaryGeneratingListener();

        LauncherFactory.create(LauncherConfig.builder().build()).execute(request, heard);

        List<Failure> failures = heard.getSummary().getFailures();
        assertThat(failures).hasSize(1);
        return String.valueOf(failures.get(0).getException().getMessage());
    }
}
