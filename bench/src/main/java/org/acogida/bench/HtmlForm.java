package org.acogida.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A form of a page as a browser would send it: what was filled in, chosen and ticked, with its token. */
final class HtmlForm {
    private static final Pattern FIELD = Pattern.compile(
            "<input\\b([^>]*)>|<select\\b([^>]*)>(.*?)</select>|<textarea\\b([^>]*)>(.*?)</textarea>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");

    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    private HtmlForm(String text) {
        Matcher field = FIELD.matcher(text);
        while (field.find()) {
            if (field.group(1) != null) {
                addInput(field.group(1));
            } else if (field.group(2) != null) {
                add(attribute(field.group(2), "name"), Optional.of(chosen(field.group(3))));
            } else {
                add(
                        attribute(field.group(4), "name"),
                        Optional.of(plain(field.group(5).strip())));
            }
        }
    }

    /** The form of that action; throws IllegalStateException where the page has none. */
    static HtmlForm of(String page, String action) {
        int begin = page.indexOf("action=\"" + action + "\"");
        if (begin < 0) {
            throw new IllegalStateException("no form for " + action + " on the page: " + title(page));
        }
        return new HtmlForm(page.substring(begin, page.indexOf("</form>", begin)));
    }

    /** What a page says it is, and what it says does not fit. */
    static String title(String page) {
        Matcher told = Pattern.compile("<title>(.*?)</title>|class=\"fault\"[^>]*>(.*?)<", Pattern.DOTALL)
                .matcher(page);
        return told.results()
                .map(found -> found.group().replaceAll("\\s+", " "))
                .collect(Collectors.joining("; "));
    }

    private void addInput(String attributes) {
        String type = attribute(attributes, "type").orElse("text");
        boolean ticks = type.equals("radio") || type.equals("checkbox");
        if (!ticks || attributes.contains("checked")) {
            add(attribute(attributes, "name"), attribute(attributes, "value"));
        }
    }

    private void add(Optional<String> name, Optional<String> value) {
        name.ifPresent(
                one -> fields.computeIfAbsent(one, _ -> new ArrayList<>()).add(value.orElse("")));
    }

    private static String chosen(String options) {
        List<String> all = new ArrayList<>();
        Matcher option = OPTION.matcher(options);
        while (option.find()) {
            String value = attribute(option.group(1), "value").orElse("");
            if (option.group(1).contains("selected")) {
                return value;
            }
            all.add(value);
        }
        return all.isEmpty() ? "" : all.getFirst();
    }

    private static Optional<String> attribute(String attributes, String name) {
        Matcher found = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? Optional.of(plain(found.group(1))) : Optional.empty();
    }

    private static String plain(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    HtmlForm put(String name, String... values) {
        fields.put(name, List.of(values));
        return this;
    }

    List<String> values(String name) {
        return fields.getOrDefault(name, List.of());
    }

    String encoded() {
        return fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream()
                        .map(value -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                                + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }
}
