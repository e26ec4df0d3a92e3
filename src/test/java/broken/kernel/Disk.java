package broken.kernel;

import java.nio.file.Path;

record Disk(Path place) {}
