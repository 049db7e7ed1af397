kubectl create quota made --hard=pods=2 --scopes=NotTerminating
