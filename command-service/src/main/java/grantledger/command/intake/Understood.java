package grantledger.command.intake;

import grantledger.command.deciding.Command;
import grantledger.command.values.EmptyIsSaid;
import grantledger.format.Json;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A command as it was understood, for telling whether it is the same one sent again: neither white space nor the order of
 * fields matters, nor how a number or a time is written, nor whether what is not said is absent, null or an empty list.
 */
final class Understood {

    private Understood() {}

    static byte[] hash(Command<?, ?> command, String name) {
        MessageDigest sha256 = sha256();
        sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        return sha256.digest(written(command).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * As keys were hashed before, for those that were used then. Fields that came later are left out where they are
     * absent, so that those keys know their commands.
     */
    static byte[] formerHash(Command<?, ?> command, String name) {
        MessageDigest sha256 = sha256();
        sha256.update(name.getBytes(StandardCharsets.UTF_8));
        return sha256.digest(Json.mapper().writeValueAsBytes(command));
    }

    static String written(Object value) {
        return switch (value) {
            case Record record ->
                Arrays.stream(record.getClass().getRecordComponents())
                        .sorted(Comparator.comparing(RecordComponent::getName))
                        .flatMap(component -> written(component, record))
                        .collect(Collectors.joining(",", "{", "}"));
            case List<?> list -> list.stream().map(Understood::written).collect(Collectors.joining(",", "[", "]"));
            case null -> "null";
            default -> Json.mapper().writeValueAsString(value);
        };
    }

    private static Stream<String> written(RecordComponent component, Record record) {
        Object value = valueOf(component, record);
        boolean nothing = value == null
                || (value instanceof List<?> list
                        && list.isEmpty()
                        && !component.isAnnotationPresent(EmptyIsSaid.class));
        return nothing ? Stream.empty() : Stream.of('"' + component.getName() + "\":" + written(value));
    }

    private static Object valueOf(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
