package grantledger.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;

/** What is done to a folder with everything below it; links are never followed. */
final class Trees {
    private Trees() {}

    static void delete(Path root) throws IOException {
        for (var path : leavesFirst(root)) {
            Files.delete(path);
        }
    }

    /** The root comes last, so that its owner tells whether everything below was finished. */
    static void give(Path root, UserPrincipal owner) throws IOException {
        if (Files.getOwner(root).equals(owner)) {
            return;
        }
        for (var path : leavesFirst(root)) {
            Files.getFileAttributeView(path, FileOwnerAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .setOwner(owner);
        }
    }

    private static List<Path> leavesFirst(Path root) throws IOException {
        try (var paths = Files.walk(root)) {
            return paths.toList().reversed();
        }
    }
}
