package soyuznik.support;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/** A Java file as the compiler parses it, with what the style counts in it. */
public record JavaFile(String name, int lines, List<Method> methods, List<Components> records) {

    /** The lines of a method are those between its braces. */
    public record Method(String name, Set<String> annotations, int lines, int parameters) {
        public boolean isTest() {
            return annotations.stream().anyMatch(it -> it.endsWith("Test"));
        }

        /** Answers an address. */
        public boolean isAction() {
            return annotations.stream().anyMatch(it -> it.endsWith("Mapping"));
        }

        /** A constructor is put together by the container, not called by hand. */
        public boolean isConstructor() {
            return name.equals("<init>");
        }
    }

    public record Components(String name, int components) {}

    /** All at once: a compiler of its own for each file costs a tenth of a second. */
    public static List<JavaFile> read(Collection<Path> files) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var disk = compiler.getStandardFileManager(null, null, null)) {
            var sources = disk.getJavaFileObjectsFromPaths(files);
            var task =
                    (JavacTask)
                            compiler.getTask(
                                    null, disk, null, List.of("-proc:none"), null, sources);
            var positions = Trees.instance(task).getSourcePositions();
            var read = new ArrayList<JavaFile>();
            task.parse().forEach(file -> read.add(count(file, positions)));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JavaFile count(CompilationUnitTree file, SourcePositions positions) {
        var counter = new Counter(positions);
        counter.read(file);
        var path = Path.of(file.getSourceFile().getName());
        return new JavaFile(
                path.toString(), Sources.lines(path).size(), counter.methods, counter.records);
    }

    private static final class Counter extends TreeScanner<Void, CompilationUnitTree> {
        private final SourcePositions positions;
        private final List<Method> methods = new ArrayList<>();
        private final List<Components> records = new ArrayList<>();
        private boolean inRecord;

        Counter(SourcePositions positions) {
            this.positions = positions;
        }

        void read(CompilationUnitTree file) {
            scan(file, file);
        }

        @Override
        public Void visitClass(ClassTree type, CompilationUnitTree file) {
            var outside = inRecord;
            inRecord = type.getKind() == Tree.Kind.RECORD;
            if (inRecord) {
                records.add(new Components(type.getSimpleName().toString(), components(type)));
            }
            super.visitClass(type, file);
            inRecord = outside;
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, CompilationUnitTree file) {
            var constructor = method.getName().contentEquals("<init>");
            var parameters = constructor && inRecord ? 0 : method.getParameters().size();
            var name = method.getName().toString();
            methods.add(new Method(name, annotations(method), lines(method, file), parameters));
            return super.visitMethod(method, file);
        }

        private static Set<String> annotations(MethodTree method) {
            return method.getModifiers().getAnnotations().stream()
                    .map(it -> it.getAnnotationType().toString())
                    .collect(Collectors.toSet());
        }

        private int lines(MethodTree method, CompilationUnitTree file) {
            var body = method.getBody();
            if (body == null) {
                return 0;
            }
            var map = file.getLineMap();
            var first = map.getLineNumber(positions.getStartPosition(file, body));
            var last = map.getLineNumber(positions.getEndPosition(file, body));
            return (int) Math.max(last - first - 1, 0);
        }

        private static int components(ClassTree type) {
            return (int)
                    type.getMembers().stream()
                            .filter(VariableTree.class::isInstance)
                            .map(VariableTree.class::cast)
                            .filter(it -> !it.getModifiers().getFlags().contains(Modifier.STATIC))
                            .count();
        }
    }
}
