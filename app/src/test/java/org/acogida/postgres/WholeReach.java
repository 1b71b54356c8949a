package org.acogida.postgres;

import java.lang.reflect.Method;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Lets the thread of a test see all rows, as it looks at what the program did; requests and threads that the program starts say
 * for themselves. Tests of commands are left out, as a command runs in the thread of its test.
 */
public final class WholeReach implements InvocationInterceptor {

    private static void run(Invocation<@Nullable Void> invocation, ExtensionContext context) throws Throwable {
        if (context.getRequiredTestClass().getPackageName().equals("org.acogida.cli")) {
            invocation.proceed();
            return;
        }
        AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
        Reach.whole(() -> {
            try {
                invocation.proceed();
            } catch (Throwable e) {
                thrown.set(e);
            }
        });
        @Nullable Throwable fault = thrown.get();
        if (fault != null) {
            throw fault;
        }
    }

    @Override
    public void interceptBeforeAllMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        run(invocation, context);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        run(invocation, context);
    }

    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        run(invocation, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        run(invocation, context);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        run(invocation, context);
    }

    @Override
    public void interceptAfterAllMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        run(invocation, context);
    }
}
