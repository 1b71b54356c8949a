package org.acogida.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.wording.Problem;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the pages on a database, at an address of this machine. */
record WebApplication(Class<?> application, String address, int port) {

    /** Refuses a port that another program listens on, before anything else is started. */
    void refuseTakenPort() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException e) {
            throw Problem.environment("port.taken", address, Integer.toString(port));
        }
    }

    /** Everything of the settings outranks files and environment. */
    ConfigurableApplicationContext start(DatabaseAccess database, Map<String, String> settings) {
        SpringApplication spring = new SpringApplication(application);
        spring.setRegisterShutdownHook(false);
        Map<String, String> own = new LinkedHashMap<>(settings);
        own.put("server.address", address);
        own.put("server.port", Integer.toString(port));
        return spring.run(arguments(database, own));
    }

    /** Settings as the program takes them, with those of a database. */
    static String[] arguments(DatabaseAccess database, Map<String, String> settings) {
        Map<String, String> own = new LinkedHashMap<>(settings);
        own.put("spring.datasource.url", database.url());
        own.put("spring.datasource.username", database.app().user());
        own.put("spring.datasource.password", database.app().password());
        return own.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    /** The port in use, also where any free one was asked for. */
    static String port(ConfigurableApplicationContext context) {
        return context.getEnvironment().getRequiredProperty("local.server.port");
    }
}
