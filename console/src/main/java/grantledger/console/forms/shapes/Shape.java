package grantledger.console.forms.shapes;

import java.util.List;
import java.util.Optional;

/** What a field holds, as far as a form has to know. */
public sealed interface Shape {

    /** Text without line breaks. */
    record Line(int most) implements Shape {}

    /** Text of any length up to its most, with line breaks. */
    record Prose(int most) implements Shape {}

    /** The id of a call, an application, a grant, and the like. */
    record Id() implements Shape {}

    record Whole(long least, long most) implements Shape {}

    /** Whole SEK. */
    record Kronor(long least) implements Shape {}

    record Decimal() implements Shape {}

    record Truth() implements Shape {}

    record Day() implements Shape {}

    /** A point in time; people write it in Swedish time. */
    record Time() implements Shape {}

    /** One of these. */
    record Choice(List<String> values) implements Shape {}

    /** Any of these, each once. */
    record Choices(List<String> values) implements Shape {}

    /** Either the next in turn, which is {@code true}, or the one of this number. */
    record Turn() implements Shape {}

    /**
     * Fields that belong together.
     *
     * @param name of the schema: one field may be called otherwise in another group
     * @param shorthand the field that stands for the whole where nothing else is said, and is written as bare text then
     */
    record Group(String name, List<Field> fields, Optional<String> shorthand) implements Shape {}

    /** As many of them as people need. */
    record Rows(Shape element, int least, int most) implements Shape {}
}
