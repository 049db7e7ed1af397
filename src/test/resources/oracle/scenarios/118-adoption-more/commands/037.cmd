kubectl label rs -l app=late app=moved --overwrite
