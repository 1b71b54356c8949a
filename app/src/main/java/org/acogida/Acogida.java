package org.acogida;

import org.acogida.cli.CommandFrame;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program's front door: every word on the command line begins here, and the pages of demo and serve too. */
@SpringBootApplication(proxyBeanMethods = false)
public class Acogida {

    public static void main(String[] arguments) {
        System.exit(CommandFrame.run(Acogida.class, arguments));
    }
}
