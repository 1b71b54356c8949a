package org.acogida.web.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** All that programs can ask for, and which of it an address means. */
@Component
final class Routes {
    private final List<Route> all;
    private final Map<Integer, List<Template>> byLength = new HashMap<>();

    Routes(List<Route.Source> sources) {
        this.all = sources.stream().flatMap(source -> source.routes().stream()).toList();
        for (Route route : all) {
            Template template = new Template(List.of(route.path().split("/", -1)), route);
            byLength.computeIfAbsent(template.parts().size(), length -> new ArrayList<>())
                    .add(template);
        }
    }

    private record Template(List<String> parts, Route route) {
        Optional<Map<String, String>> match(String[] given) {
            Map<String, String> words = new HashMap<>();
            for (int i = given.length - 1; i >= 0; i--) {
                String part = parts.get(i);
                if (part.startsWith("{")) {
                    words.put(part.substring(1, part.length() - 1), given[i]);
                } else if (!part.equals(given[i])) {
                    return Optional.empty();
                }
            }
            return Optional.of(words);
        }
    }

    /** A route with the words that stand in its address. */
    record Match(Route route, Map<String, String> words) {}

    /** The routes of an address, whatever the method; those with fewer parameters first. */
    List<Match> list(String path) {
        String[] given = path.split("/", -1);
        List<Match> found = new ArrayList<>();
        for (Template template : byLength.getOrDefault(given.length, List.of())) {
            template.match(given).ifPresent(words -> found.add(new Match(template.route(), words)));
        }
        found.sort(Comparator.comparingInt(match -> match.words().size()));
        return found;
    }

    /** The methods that an address takes. */
    static Set<String> methods(List<Match> matches) {
        Set<String> methods = new TreeSet<>();
        matches.forEach(match -> methods.add(match.route().method().name()));
        return methods;
    }

    List<Route> all() {
        return all;
    }
}
