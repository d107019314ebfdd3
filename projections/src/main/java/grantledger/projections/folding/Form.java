package grantledger.projections.folding;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The form in which views are stored, as a short text that is another one whenever rows of the one could not be read, or
 * would not be the same, in the other: it is computed from each view's tables, its record with all that is in it, the
 * revision of its fold, and the engine's own tables.
 */
public final class Form {

    private static final int LENGTH = 32;

    private Form() {}

    /** @param engine the definition of the tables beside those of the views */
    public static String of(Views<?> views, String engine) {
        String described = views.all().stream().map(Form::described).collect(Collectors.joining("\n")) + engine;
        return HexFormat.of().formatHex(sha256(described)).substring(0, LENGTH);
    }

    /** The same of what others read in SQL, which may change without anything's being folded anew. */
    public static String of(Published published) {
        return HexFormat.of().formatHex(sha256(published.toString())).substring(0, LENGTH);
    }

    private static String described(View<?, ?> view) {
        Map<String, String> types = new TreeMap<>();
        collect(view.state(), types);
        return String.join("\n", view.table(), String.valueOf(view.revision()))
                + view.definition()
                + view.indexes()
                + types;
    }

    /** Every type that can stand in a view's JSON, by name, with what it is made of. */
    private static void collect(Type type, Map<String, String> types) {
        switch (type) {
            case Class<?> plain -> collect(plain, types);
            case ParameterizedType of ->
                Arrays.stream(of.getActualTypeArguments()).forEach(it -> collect(it, types));
            case WildcardType any -> Arrays.stream(any.getUpperBounds()).forEach(it -> collect(it, types));
            case GenericArrayType array -> collect(array.getGenericComponentType(), types);
            default -> types.put(type.getTypeName(), "");
        }
    }

    private static void collect(Class<?> type, Map<String, String> types) {
        if (types.containsKey(type.getName())) {
            return;
        }
        types.put(type.getName(), made(type));
        if (type.isRecord()) {
            Arrays.stream(type.getRecordComponents()).forEach(part -> collect(part.getGenericType(), types));
        }
        if (type.isSealed()) {
            Arrays.stream(type.getPermittedSubclasses()).forEach(one -> collect(one, types));
        }
    }

    private static String made(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.toString(type.getEnumConstants());
        }
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents()).map(Form::part).collect(Collectors.joining(","))
                : "";
    }

    private static String part(RecordComponent part) {
        return part.getName() + ":" + part.getGenericType().getTypeName();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
