package io.securetoken.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModulePathTest {

    @Test
    void the_library_is_read_as_a_named_module_with_its_own_descriptor() {
        Module product = Inventory.class.getModule();
        Module library = product.getLayer().findModule("io.securetoken").orElseThrow();

        assertThat(library.getDescriptor().isAutomatic()).isFalse();
        assertThat(product.canRead(library)).isTrue();
    }
}
