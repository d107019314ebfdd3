package grantledger.query.dossier;

import static grantledger.query.picturing.wording.Unit.KRONOR;

import grantledger.events.ApplicationEvent.Contact;
import grantledger.events.Event;
import grantledger.query.picturing.svg.Tag;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/** What an event says, part by part in the order in which its record has them, in words that need no knowledge of ours. */
final class Details {

    /** Which streams it is about stands elsewhere. */
    private static final Set<String> ELSEWHERE = Set.of("applicationId", "callId", "grantId");

    private final Words words;

    Details(Words words) {
        this.words = words;
    }

    /** Without content where the event says nothing more than that it happened. */
    Tag of(Event event) {
        return parts((Record) event, ELSEWHERE);
    }

    private Tag parts(Record record, Set<String> leftOut) {
        Tag list = Tag.of("dl").text("");
        for (RecordComponent part : record.getClass().getRecordComponents()) {
            Object value = value(record, part);
            if (!leftOut.contains(part.getName()) && saysSomething(value)) {
                list.add(
                        Tag.of("dt").text(words.field(record.getClass(), part.getName())),
                        Tag.of("dd").add(shown(part.getName(), value)));
            }
        }
        return list;
    }

    private static Object value(Record record, RecordComponent part) {
        try {
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(part + " cannot be read", impossible);
        }
    }

    private static boolean saysSomething(Object value) {
        return value != null && !(value instanceof Collection<?> none && none.isEmpty());
    }

    private Tag[] shown(String name, Object value) {
        return switch (value) {
            case Contact _ -> lines(words.text("contact-sealed"));
            case Record record -> new Tag[] {parts(record, Set.of())};
            case Collection<?> several -> list(name, several);
            case Boolean truth -> lines(words.text(truth ? "yes" : "no"));
            case Enum<?> known -> lines(words.value(known));
            case Instant time -> lines(Paper.time(time));
            case BigDecimal decimal -> lines(words.language().number(decimal));
            case Number whole -> lines(number(name, whole.longValue()));
            default -> lines(value.toString());
        };
    }

    private String number(String name, long whole) {
        BigDecimal number = BigDecimal.valueOf(whole);
        return name.endsWith("Sek")
                ? words.language().number(number, KRONOR)
                : words.language().number(number);
    }

    private Tag[] list(String name, Collection<?> several) {
        Tag list = Tag.of("ul");
        several.forEach(one -> list.add(Tag.of("li").add(shown(name, one))));
        return new Tag[] {list};
    }

    private static Tag[] lines(String text) {
        return Paper.lines(text);
    }
}
