package grantledger.console.register;

import grantledger.console.calls.CallNames.CallName;
import grantledger.console.contract.Problem;
import grantledger.console.page.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The filters of a register, as they stand on its page.
 *
 * @param calls to choose among
 * @param problem with what was asked for
 */
record Fields(Wish wish, Page page, List<CallName> calls, Optional<Problem> problem) {
    List<Field> all() {
        return wish.register().filters().stream()
                .filter(filter -> filter.isFor(page.asked().person()))
                .map(this::field)
                .toList();
    }

    private Field field(Filter filter) {
        var value = wish.values().getOrDefault(filter.parameter(), "");
        return new Field(
                filter.parameter(),
                page.text("register.filter." + filter.parameter()),
                type(filter),
                value,
                choices(filter, value),
                problem(filter));
    }

    private static String type(Filter filter) {
        return switch (filter.kind()) {
            case SEARCH -> "search";
            case TEXT -> "text";
            case DAY -> "date";
            case CHOICE, CALL -> "select";
        };
    }

    private String problem(Filter filter) {
        return problem.stream()
                .flatMap(some -> some.errors().stream())
                .filter(error -> error.field().equals(filter.parameter()))
                .map(Problem.FieldError::message)
                .findFirst()
                .orElse("");
    }

    /** What is asked for is among them, also where it is no choice any more. */
    private List<Field.Choice> choices(Filter filter, String value) {
        var choices = new ArrayList<>(
                switch (filter.kind()) {
                    case SEARCH, TEXT, DAY -> List.<Field.Choice>of();
                    case CHOICE ->
                        filter.valuesFor(page.asked().person()).stream()
                                .map(one -> choice(one, page.value(filter.words(), one), value))
                                .toList();
                    case CALL ->
                        calls.stream()
                                .map(call -> choice(call.callId(), call.text(), value))
                                .toList();
                });
        if (!value.isEmpty() && choices.stream().noneMatch(Field.Choice::chosen)) {
            choices.add(choice(value, value, value));
        }
        return choices;
    }

    private static Field.Choice choice(String value, String text, String chosen) {
        return new Field.Choice(value, text, value.equals(chosen));
    }
}
