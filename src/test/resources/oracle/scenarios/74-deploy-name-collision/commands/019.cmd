kubectl label rs -l app=web team=a
