kubectl create pdb made --selector=app=db --min-available=50%
