kubectl label pod agent-w7l7k app=loose --overwrite
