package org.acogida.cli;

import java.lang.reflect.Constructor;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes command objects; those with a constructor that takes the {@link Front} get it. */
record CommandFactory(Front front) implements IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Front.class) {
                return type.cast(constructor.newInstance(front));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
