package grantledger.format.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import grantledger.format.notes.SigningKey;
import grantledger.format.notes.VerifierKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of signing keys, numbered in the order in which they were made: {@code 1.key} is for its owner alone (mode 600),
 * {@code 1.vkey} beside it is what others verify by. A file is written once. The key of a number that has had its time may be
 * removed; its vkey is needed for as long as somebody holds what it signed.
 */
public record KeyDirectory(Path path) {

    private static final Pattern NAME = Pattern.compile("([1-9][0-9]{0,8})\\.(key|vkey)");
    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> ALL_MAY_READ = PosixFilePermissions.fromString("rw-r--r--");

    /**
     * Makes a key.
     *
     * @throws UnusableKey when there is one of that name
     */
    public VerifierKey make(String name, Instant now) {
        if (verifiers().stream().anyMatch(it -> it.name().equals(name))) {
            throw new UnusableKey(path + " has a key of " + name + " already; rotate it instead");
        }
        return add(KeyFile.make(name, now));
    }

    /**
     * Makes another key of the newest one's name.
     *
     * @throws UnusableKey when there is none
     */
    public VerifierKey rotate(Instant now) {
        return add(KeyFile.make(newestName().orElseThrow(() -> new UnusableKey("No key in " + path)), now));
    }

    /** The name of the key that was made last. */
    public Optional<String> newestName() {
        List<VerifierKey> all = verifiers();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast().name());
    }

    /** What all that was ever signed is verified by, in the order in which the keys were made. */
    public List<VerifierKey> verifiers() {
        SortedMap<Integer, VerifierKey> found = new TreeMap<>();
        numbers("vkey")
                .forEach(number -> found.put(
                        number, VerifierKey.all(read(file(number, "vkey"))).getFirst()));
        numbers("key")
                .forEach(number ->
                        found.computeIfAbsent(number, _ -> key(number).key().verifier())); // died between the two
        return List.copyOf(found.values());
    }

    /**
     * The keys of a name that sign now: the newest, and each other one until so long after the next one was made.
     *
     * @throws UnusableKey when there is none
     */
    public List<SigningKey> signers(String name, Instant now, Duration bothSign) {
        List<KeyFile> named = numbers("key").stream()
                .map(this::key)
                .filter(it -> it.name().equals(name))
                .toList();
        if (named.isEmpty()) {
            throw new UnusableKey("No signing key of " + name + " in " + path);
        }
        List<SigningKey> signing = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            if (i == named.size() - 1 || now.isBefore(named.get(i + 1).made().plus(bothSign))) {
                signing.add(named.get(i).key());
            }
        }
        return signing;
    }

    private VerifierKey add(KeyFile key) {
        int number = Stream.concat(numbers("key").stream(), numbers("vkey").stream())
                        .max(Integer::compare)
                        .orElse(0)
                + 1;
        try {
            Files.createDirectories(path);
            write(file(number, "key"), key.written(), OWNER_ALONE);
            write(file(number, "vkey"), key.key().verifier().text() + "\n", ALL_MAY_READ);
        } catch (FileAlreadyExistsException other) {
            throw new UnusableKey(other.getFile() + " was made at the same time by somebody else", other);
        } catch (IOException failure) {
            throw new UncheckedIOException("No key can be kept in " + path, failure);
        }
        return key.key().verifier();
    }

    private static void write(Path file, String content, Set<PosixFilePermission> mode) throws IOException {
        FileAttribute<?>[] attributes = isPosix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mode)}
                : new FileAttribute<?>[0];
        try (FileChannel channel = FileChannel.open(file, EnumSet.of(CREATE_NEW, WRITE), attributes)) {
            channel.write(ByteBuffer.wrap(content.getBytes(UTF_8)));
            channel.force(true);
        }
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private List<Integer> numbers(String kind) {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.map(it -> NAME.matcher(it.getFileName().toString()))
                    .filter(Matcher::matches)
                    .filter(it -> it.group(2).equals(kind))
                    .map(it -> Integer.valueOf(it.group(1)))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UnusableKey(path + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    private Path file(int number, String kind) {
        return path.resolve(number + "." + kind);
    }

    private KeyFile key(int number) {
        Path file = file(number, "key");
        requireOwnerAlone(file);
        try {
            return KeyFile.read(read(file));
        } catch (UnusableKey unfit) {
            throw new UnusableKey(file + ": " + unfit.getMessage(), unfit);
        }
    }

    private static void requireOwnerAlone(Path file) {
        try {
            if (isPosix(file) && !OWNER_ALONE.containsAll(Files.getPosixFilePermissions(file))) {
                throw new UnusableKey(file + " is open to others; only its owner may read it (chmod 600)");
            }
        } catch (IOException failure) {
            throw new UnusableKey(file + " cannot be looked at: " + failure.getMessage(), failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UnusableKey(file + " cannot be read: " + failure.getMessage(), failure);
        }
    }
}
