package grantledger.query.picturing.svg;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An element of SVG with its attributes and what is in it; whatever stands in it is escaped. */
public final class Tag {

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Object> content = new ArrayList<>();

    private Tag(String name) {
        this.name = name;
    }

    public static Tag of(String name) {
        return new Tag(name);
    }

    public Tag with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    /** To a hundredth of the picture's units, which nobody sees. */
    public Tag with(String attribute, double value) {
        return with(
                attribute,
                BigDecimal.valueOf(value)
                        .setScale(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString());
    }

    public Tag add(Tag... tags) {
        content.addAll(List.of(tags));
        return this;
    }

    public Tag text(String text) {
        content.add(text);
        return this;
    }

    @Override
    public String toString() {
        StringBuilder written = new StringBuilder();
        write(written);
        return written.toString();
    }

    private void write(StringBuilder to) {
        to.append('<').append(name);
        attributes.forEach((attribute, value) -> {
            to.append(' ').append(attribute).append("=\"");
            Plain.escape(value, to);
            to.append('"');
        });
        if (content.isEmpty()) {
            to.append("/>");
            return;
        }
        to.append('>');
        content.forEach(part -> write(part, to));
        to.append("</").append(name).append('>');
    }

    private static void write(Object part, StringBuilder to) {
        if (part instanceof Tag tag) {
            tag.write(to.append('\n'));
        } else {
            Plain.escape(part.toString(), to);
        }
    }
}
