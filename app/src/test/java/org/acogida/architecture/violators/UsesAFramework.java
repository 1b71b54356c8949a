package org.acogida.architecture.violators;

import org.springframework.util.StringUtils;

/** Leans on a framework. */
final class UsesAFramework {
    static boolean has(String text) {
        return StringUtils.hasText(text);
    }

    private UsesAFramework() {}
}
