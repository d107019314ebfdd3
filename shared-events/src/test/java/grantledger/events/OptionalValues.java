package grantledger.events;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Which values an event may be without: those that are null in one of the examples, of which the minimal ones lack them all. */
final class OptionalValues {

    private final Set<RecordComponent> optional = new HashSet<>();

    private OptionalValues() {}

    static OptionalValues ofExamples() {
        OptionalValues found = new OptionalValues();
        Example.current().forEach(example -> found.lookInto(example.event()));
        return found;
    }

    boolean has(RecordComponent component) {
        return optional.stream()
                .anyMatch(one -> one.getDeclaringRecord() == component.getDeclaringRecord()
                        && one.getName().equals(component.getName()));
    }

    private void lookInto(Object value) {
        if (value instanceof Collection<?> several) {
            several.forEach(this::lookInto);
        } else if (value instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                lookInto(record, component);
            }
        }
    }

    private void lookInto(Record record, RecordComponent component) {
        try {
            Object value = component.getAccessor().invoke(record);
            if (value == null) {
                optional.add(component);
            }
            lookInto(value);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new LinkageError(impossible.getMessage(), impossible);
        }
    }
}
