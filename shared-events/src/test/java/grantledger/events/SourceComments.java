package grantledger.events;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the comments in the sources say of types and of the components of records, as plain text. */
final class SourceComments extends TreePathScanner<Void, DocTrees> {

    private static final Path SOURCES = Path.of("src/main/java/grantledger/events");

    private final Map<String, String> types = new HashMap<>();
    private final Map<String, String> components = new HashMap<>();

    private SourceComments() {}

    static SourceComments read() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.list(SOURCES)) {
            List<Path> files =
                    sources.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            SourceComments comments = new SourceComments();
            for (CompilationUnitTree unit : task.parse()) {
                comments.scan(unit, DocTrees.instance(task));
            }
            return comments;
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    /** Empty where nothing is said. */
    String of(Class<?> type) {
        return types.getOrDefault(type.getSimpleName(), "");
    }

    String of(Class<?> type, String component) {
        return components.getOrDefault(type.getSimpleName() + "." + component, "");
    }

    @Override
    public Void visitClass(ClassTree type, DocTrees docs) {
        DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
        if (comment != null) {
            String name = type.getSimpleName().toString();
            types.put(name, text(comment.getFullBody()));
            comment.getBlockTags().stream()
                    .filter(ParamTree.class::isInstance)
                    .map(ParamTree.class::cast)
                    .forEach(tag -> components.put(name + "." + tag.getName(), text(tag.getDescription())));
        }
        return super.visitClass(type, docs);
    }

    private static String text(List<? extends DocTree> parts) {
        return parts.stream()
                .map(SourceComments::text)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ");
    }

    private static String text(DocTree part) {
        return switch (part) {
            case TextTree text -> text.getBody();
            case LiteralTree literal -> "`" + literal.getBody().getBody() + "`";
            case LinkTree link -> link.getReference().getSignature();
            default -> part.toString();
        };
    }
}
