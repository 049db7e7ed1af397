kubectl label deployment web team=a
