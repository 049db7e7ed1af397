kubectl label endpoints ext team=x
