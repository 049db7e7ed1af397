kubectl delete csidriver strict.example.com
