package broken.clients;

import soyuznikdb.projects.tables.Project;

record Climber(Project above) {}
