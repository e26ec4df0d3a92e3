package broken.clients;

class ClientService {}
