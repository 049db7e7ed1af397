kubectl create quota made --hard=cpu=1,count/widgets.example.com=2 --scopes=BestEffort
