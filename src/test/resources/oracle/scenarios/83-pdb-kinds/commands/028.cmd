kubectl create pdb both --selector=app=db --min-available=1 --max-unavailable=1
