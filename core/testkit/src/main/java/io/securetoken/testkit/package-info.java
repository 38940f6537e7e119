/** How do I test what I build on this? Small worlds, generators of consistent Macs, and laws that every book keeps. */
@NullMarked
package io.securetoken.testkit;

import org.jspecify.annotations.NullMarked;
