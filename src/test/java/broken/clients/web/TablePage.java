package broken.clients.web;

import soyuznikdb.clients.tables.Company;

record TablePage(Company table) {}
