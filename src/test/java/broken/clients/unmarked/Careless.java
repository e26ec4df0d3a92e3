package broken.clients.unmarked;

class Careless {}
